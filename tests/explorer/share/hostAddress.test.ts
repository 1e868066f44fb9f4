import { describe, expect, it } from 'vitest';
import { isLocalAddress, parseHostAddress, placeOf } from '../../../src/explorer/share/hostAddress';

describe('parseHostAddress', () => {
  it('reads a folder, a page in it, and either without its scheme', () => {
    for (const [typed, folder, page] of [
      ['https://course.example/lr/', 'https://course.example/lr/', 'https://course.example/lr/'],
      ['https://course.example/lr', 'https://course.example/lr/', 'https://course.example/lr/'],
      [' course.example ', 'https://course.example/', 'https://course.example/'],
      ['course.example:8080/lr', 'https://course.example:8080/lr/', 'https://course.example:8080/lr/'],
      ['http://intranet/lr?lr=0.5#x', 'http://intranet/lr/', 'http://intranet/lr/'],
      [
        'https://course.example/lr/explorer.html?lr=0.5',
        'https://course.example/lr/',
        'https://course.example/lr/explorer.html',
      ],
      ['https://课程.example/学习率', 'https://xn--8jv82h.example/', ''],
    ] as const) {
      const reading = parseHostAddress(typed);
      if (!reading.ok) throw new Error(`${typed}: ${reading.code}`);
      if (page) expect(reading.place).toEqual({ folder, page });
      else expect(reading.place.folder).toMatch(/^https:\/\/xn--[a-z0-9]+\.example\/%E5.*\/$/);
    }
  });

  it('refuses what nobody else could open, and says why', () => {
    for (const [typed, code] of [
      ['', 'unreadable'],
      ['my course', 'unreadable'],
      ['https://my course.example', 'unreadable'],
      ['moodle', 'unreadable'],
      ['https://', 'unreadable'],
      ['ftp://course.example/', 'otherScheme'],
      ['javascript:alert(1)', 'otherScheme'],
      ['file:///home/me/dist/index.html', 'thisComputer'],
      ['localhost:4173', 'thisComputer'],
      ['http://127.0.0.1:4173/', 'thisComputer'],
    ] as const) {
      expect([typed, parseHostAddress(typed)]).toEqual([typed, { ok: false, code }]);
    }
  });
});

describe('isLocalAddress', () => {
  it('knows files and the loopback addresses, and no others', () => {
    for (const address of [
      'file:///C:/dist/index.html',
      'http://localhost/',
      'http://dev.localhost:5173/',
      'http://127.0.0.1:4173/?lr=1',
      'http://127.1.2.3/',
      'http://[::1]:80/',
      'http://0.0.0.0:8000/',
      'blob:null/1',
      'nonsense',
    ])
      expect([address, isLocalAddress(address)]).toEqual([address, true]);
    for (const address of [
      'https://course.example/',
      'http://192.168.0.10/lr/',
      'https://localhost.example/',
      'https://127.example/',
    ])
      expect([address, isLocalAddress(address)]).toEqual([address, false]);
  });
});

describe('placeOf', () => {
  it('is the page without its link, and the folder it lies in', () => {
    expect(placeOf('https://a.example/lr/?title=a/b#c/d')).toEqual({
      page: 'https://a.example/lr/',
      folder: 'https://a.example/lr/',
    });
    expect(placeOf('file:///C:/usb/explorer.html?lr=1')).toEqual({
      page: 'file:///C:/usb/explorer.html',
      folder: 'file:///C:/usb/',
    });
  });
});
