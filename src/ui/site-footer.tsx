import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import type { SiteFrame } from './shell.ts';

/** Ways to everything that must be reachable from every page: legal texts, feedback on accessibility, security, source of the data. */
export function SiteFooter(props: { site: SiteFrame; language: Language }): JSX.Element {
  const { site, language } = props;
  return (
    <footer class="site-footer">
      <div class="wide">
        <div class="footer-columns">
          <div>
            <p class="footer-name">{site.name}</p>
            <address>
              {site.contact.street}
              <br />
              {site.contact.place}
            </address>
          </div>
          {site.footer.map((column) => (
            <nav key={column.title} aria-label={column.title}>
              <p class="footer-title" aria-hidden="true">
                {column.title}
              </p>
              <ul>
                {column.links.map((link) => (
                  <li key={link.key}>
                    <a
                      href={
                        // Machine endpoints have no language.
                        link.path.startsWith('/.') ? link.path : localizedPath(language, link.path)
                      }
                    >
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <p class="footer-data">{site.dataNotice}</p>
      </div>
    </footer>
  );
}
