/** An integrated care board as it is known to the registers of the NHS and of official statistics. */
export interface Board {
  readonly name: string;
  /** Code of the Office for National Statistics: `E54000058`. */
  readonly ons: string;
  /** Code of the NHS Organisation Data Service: `QJ2`. */
  readonly ods: string;
  /** The region of NHS England that the board belongs to. */
  readonly region: string;
}

/**
 * The 42 integrated care boards of England in the years 2022 to 2026, with their ONS and ODS codes: from the day on which
 * boards began, 1 July 2022, until boards of new areas take their place. No two share a name or a code.
 */
export const boards: readonly Board[] = [
  {
    name: 'NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board',
    ons: 'E54000040',
    ods: 'QOX',
    region: 'South West',
  },
  {
    name: 'NHS Bedfordshire, Luton and Milton Keynes Integrated Care Board',
    ons: 'E54000024',
    ods: 'QHG',
    region: 'East of England',
  },
  { name: 'NHS Birmingham and Solihull Integrated Care Board', ons: 'E54000055', ods: 'QHL', region: 'Midlands' },
  { name: 'NHS Black Country Integrated Care Board', ons: 'E54000062', ods: 'QUA', region: 'Midlands' },
  {
    name: 'NHS Bristol, North Somerset and South Gloucestershire Integrated Care Board',
    ons: 'E54000039',
    ods: 'QUY',
    region: 'South West',
  },
  {
    name: 'NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board',
    ons: 'E54000044',
    ods: 'QU9',
    region: 'South East',
  },
  {
    name: 'NHS Cambridgeshire and Peterborough Integrated Care Board',
    ons: 'E54000056',
    ods: 'QUE',
    region: 'East of England',
  },
  { name: 'NHS Cheshire and Merseyside Integrated Care Board', ons: 'E54000008', ods: 'QYG', region: 'North West' },
  {
    name: 'NHS Cornwall and the Isles of Scilly Integrated Care Board',
    ons: 'E54000036',
    ods: 'QT6',
    region: 'South West',
  },
  { name: 'NHS Coventry and Warwickshire Integrated Care Board', ons: 'E54000018', ods: 'QWU', region: 'Midlands' },
  { name: 'NHS Derby and Derbyshire Integrated Care Board', ons: 'E54000058', ods: 'QJ2', region: 'Midlands' },
  { name: 'NHS Devon Integrated Care Board', ons: 'E54000037', ods: 'QJK', region: 'South West' },
  { name: 'NHS Dorset Integrated Care Board', ons: 'E54000041', ods: 'QVV', region: 'South West' },
  { name: 'NHS Frimley Integrated Care Board', ons: 'E54000034', ods: 'QNQ', region: 'South East' },
  { name: 'NHS Gloucestershire Integrated Care Board', ons: 'E54000043', ods: 'QR1', region: 'South West' },
  { name: 'NHS Greater Manchester Integrated Care Board', ons: 'E54000057', ods: 'QOP', region: 'North West' },
  { name: 'NHS Hampshire and Isle of Wight Integrated Care Board', ons: 'E54000042', ods: 'QRL', region: 'South East' },
  {
    name: 'NHS Herefordshire and Worcestershire Integrated Care Board',
    ons: 'E54000019',
    ods: 'QGH',
    region: 'Midlands',
  },
  {
    name: 'NHS Hertfordshire and West Essex Integrated Care Board',
    ons: 'E54000025',
    ods: 'QM7',
    region: 'East of England',
  },
  {
    name: 'NHS Humber and North Yorkshire Integrated Care Board',
    ons: 'E54000051',
    ods: 'QOQ',
    region: 'North East and Yorkshire',
  },
  { name: 'NHS Kent and Medway Integrated Care Board', ons: 'E54000032', ods: 'QKS', region: 'South East' },
  {
    name: 'NHS Lancashire and South Cumbria Integrated Care Board',
    ons: 'E54000048',
    ods: 'QE1',
    region: 'North West',
  },
  {
    name: 'NHS Leicester, Leicestershire and Rutland Integrated Care Board',
    ons: 'E54000015',
    ods: 'QK1',
    region: 'Midlands',
  },
  { name: 'NHS Lincolnshire Integrated Care Board', ons: 'E54000013', ods: 'QJM', region: 'Midlands' },
  { name: 'NHS Mid and South Essex Integrated Care Board', ons: 'E54000026', ods: 'QH8', region: 'East of England' },
  { name: 'NHS Norfolk and Waveney Integrated Care Board', ons: 'E54000022', ods: 'QMM', region: 'East of England' },
  { name: 'NHS Northamptonshire Integrated Care Board', ons: 'E54000059', ods: 'QPM', region: 'Midlands' },
  { name: 'NHS North Central London Integrated Care Board', ons: 'E54000028', ods: 'QMJ', region: 'London' },
  {
    name: 'NHS North East and North Cumbria Integrated Care Board',
    ons: 'E54000050',
    ods: 'QHM',
    region: 'North East and Yorkshire',
  },
  { name: 'NHS North East London Integrated Care Board', ons: 'E54000029', ods: 'QMF', region: 'London' },
  { name: 'NHS North West London Integrated Care Board', ons: 'E54000027', ods: 'QRV', region: 'London' },
  {
    name: 'NHS Nottingham and Nottinghamshire Integrated Care Board',
    ons: 'E54000060',
    ods: 'QT1',
    region: 'Midlands',
  },
  {
    name: 'NHS Shropshire, Telford and Wrekin Integrated Care Board',
    ons: 'E54000011',
    ods: 'QOC',
    region: 'Midlands',
  },
  { name: 'NHS Somerset Integrated Care Board', ons: 'E54000038', ods: 'QSL', region: 'South West' },
  { name: 'NHS South East London Integrated Care Board', ons: 'E54000030', ods: 'QKK', region: 'London' },
  { name: 'NHS South West London Integrated Care Board', ons: 'E54000031', ods: 'QWE', region: 'London' },
  {
    name: 'NHS South Yorkshire Integrated Care Board',
    ons: 'E54000061',
    ods: 'QF7',
    region: 'North East and Yorkshire',
  },
  {
    name: 'NHS Staffordshire and Stoke-on-Trent Integrated Care Board',
    ons: 'E54000010',
    ods: 'QNC',
    region: 'Midlands',
  },
  {
    name: 'NHS Suffolk and North East Essex Integrated Care Board',
    ons: 'E54000023',
    ods: 'QJG',
    region: 'East of England',
  },
  { name: 'NHS Surrey Heartlands Integrated Care Board', ons: 'E54000063', ods: 'QXU', region: 'South East' },
  { name: 'NHS Sussex Integrated Care Board', ons: 'E54000064', ods: 'QNX', region: 'South East' },
  {
    name: 'NHS West Yorkshire Integrated Care Board',
    ons: 'E54000054',
    ods: 'QWO',
    region: 'North East and Yorkshire',
  },
];
