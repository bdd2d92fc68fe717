import { describe, expect, it } from 'vitest';
import { split, splitAtBars } from './sentences.fixture.ts';

const CASES = `
Tratamientos, grados, iniciales
El Sr. Dr. Ramón Vela y la Sra. Luna declararon.| Nadie más fue.
La Lic. Rosa Mar y el Ing. Leo Pino firmaron.| El Arq. Soto, no.
El Gral. de Brig. Otto Peña salió.| El Cnel. Mora entró.
El Tte. Cnel. Vela y el Sgto. Mar huyeron.| El Cbo. Luna, no.
La Pdta. Vela y el Pte. Luna hablaron.| Nadie los oyó.
D. Ramón Vela y D.ª Rosa Mar vinieron.| Dña. Luz, no.
Mons. Vela y el P. Otto rezaron.| Fr. Leo calló.
S. M. el rey llegó.| S. E. no vino.
J. M. Vela y A. B. Luna firmaron.| C. Mar se abstuvo.
Ud. sabe que Uds. pueden.| Vds. también.
La Proc. Gral. Rosa Mar apeló.| El Fisc. Soto, no.
Países, empresas
Viajó a EE. UU. en mayo.| Volvió en junio.
Viajó a EE.UU.| Nunca volvió.
Viajó a EE. UU.| Después volvió.
Los EE. UU. y la UE lo pidieron.| Nadie más lo pidió.
RR. HH. lo sabe.| FF. AA. y CC. OO. también.
Trabaja en Tordo S.A. de Ostra.| Es contadora.
La empresa es Tordo S. A.| Según el juez, no paga.
Tordo y Cía. Ltda. cerró.| Sus dueños huyeron.
La compró Tordo Ltda.| El precio se desconoce.
La vendió Tordo S. de R. L. de C. V. en mayo.| Nadie lo supo.
Otras abreviaturas
Según el art. 5.º de la ley, procede.| El art. 6.º lo niega.
Fue el 1.º de mayo.| El 2.º día llovió.
Es la n.º 7 de la lista.| La n.º 8 no existe.
Vea la pág. 12, el cap. IV y el núm. 3.| Lo demás sobra.
Vive en Calle Luna, n.º 5, 2.ª planta.| Allí la vieron.
Vive en Av. Mar 12, esq. Sol, Ostra.| Allí la vieron.
Murió en el s. IV a. C. en Ostra.| Nadie lo lloró.
La ord. 3 y el inc. 2 lo dicen.| Nadie los cumple.
El exp. 12/2008 y la res. 45 siguen abiertos.| El dto. 7, no.
Cfr. Vela, ob. cit., p. 7.| Lo demás sobra.
Tel. 555-12-34, ext. 5.| Llame hoy.
Es doctora (Ph. D.) en leyes.| Él no.
Robó coches, botes, etc.| Ella no robó nada.
Aprox. 40 personas vinieron, máx. 50 cabían.| Todas se fueron.
Preguntaron si iría y dijo que no.| Después fue.
Nadie sabe adónde va.| Rosa lo vio.
Era un ave.| Rosa la vio.
Horas, fechas, números
Llegó a las 5 p. m. del lunes.| Llovía.
Llegó a las 5 p. m.| Llovía mucho.
Llegó a las 5 p.m.| La esperaban.
Fue el 3 de feb. de 2008.| En mar. del mismo año cerró.
Fue en sept. 2008.| Luego cerró.
Cuesta $1.250.000,50.| Nadie lo paga.
Incautaron 3,5 t. de coca y 12 kg. de pasta.| No hubo detenidos.
Mide 5 m. de alto y 3 cm. de ancho.| Pesa 2 kg.| Es roja.
Se vende a $5.| 12 personas lo compraron.
Pasó en 2008.| En 2009 cesó.
Escriba a mesa@ostra.example o vea www.ostra.example.| Nadie responderá.
El sitio Ostra.example cayó.| Ya volvió.
Preguntas, citas
¿Quién fue?| ¿Y por qué?| Nadie lo sabe.
¡Basta!| Eso gritó.
Si no fue él, ¿quién fue?| Nadie lo sabe.
—¿Quién es? —preguntó el juez.| —Nadie —dijo ella.
—No lo sé. —dijo el juez.| Salió.
«No lo sé», dijo.| «Pregunte a otro».
“No lo sé”, dijo.| “Pregunte a otro”.| Y se fue.
“No lo sé.| Pregunte a otro”, dijo.
«¿Por qué?», preguntó.| Nadie respondió.
“¡Fuera!”, gritaron.| Salió.
Preguntó: “¿Por qué ahora?”.| Nadie respondió.
Dijo: «Me voy.»| Y se fue.
La banda “¡Ya Basta!” fue prohibida.| Apeló.
«Yo... yo no fui», dijo.| Nadie le creyó.
«Nos dijo: “Váyanse”».| Nos fuimos.
Otros signos
No dijo nada...| Después se fue.
Esperó... y se fue.| Era tarde.
«Queremos paz [...] y tierra».| Nada más.
Queremos paz (...) y tierra.| Nada más.
Lo dijo (véase p. 4).| Lo negó (¡dos veces!).| Bien.
(No estuvo allí.)| Eso dijo.
Vino; vio; se fue.| A nadie le importó.
Vino, vio… y se fue.| Nadie lo supo.
Datas, titulares, listas, líneas
OSTRA (EFE).- Dos hombres huyeron.| Uno volvió.
Ostra, 5 mar (EFE). – Dos hombres huyeron.| Uno volvió.
Ostra, 5 ene. (EFE) — Dos hombres huyeron.| Uno volvió.
Alcaldesa renuncia⏎⏎|Ana Vila dejó el cargo.
Lo que se sabe:⏎|• dos detenidos⏎|• un barco
1. Abra la puerta.|⏎2. Ciérrela.
a) el puerto;⏎|b) el camino.
P. ¿Por qué renunció?|⏎R. No lo sé.|⏎P. ¿Y ahora?
Artículo 5.- El puerto se cierra.| Artículo 6.- El camino se abre.
Cae la tarde en Ostra,⏎nadie cierra la puerta;⏎el río pasa.
El Sr.⏎Vela salió.| La Sra.⏎Luna entró.
Ana Vila, vocera del Ministerio⏎|El Ministerio de Caminos anuncia una recompensa de hasta trescientas coronas por los nombres de quienes movieron los mojones entre Ostra y Puerto Ostra.| Nadie la ha pedido.⏎|Escriba al Ministerio.
Sin mayúsculas
nadie vino.| la policía se fue.| el dr. vela se quedó.
NADIE VINO.| LA POLICÍA SE FUE.| EL DR. VELA SE QUEDÓ EN EE. UU.| ÉL ESTABA CANSADO.
`;

describe('sentences in Spanish', () => {
  it.each(splitAtBars(CASES))('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
