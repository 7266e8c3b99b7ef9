<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures of a collation, drawn when the edition is built: the strip, the distances, the dendrogram. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <!-- A row a witness; the picture leads to the text, and the table below it says the same in figures. -->
  <xsl:template match="strip" mode="m:site" as="element()">
    <xsl:variable name="strip" as="element()" select="."/>
    <xsl:variable name="text" as="xs:string" select="f:link('documents/' || ../@id || '.html')"/>
    <section>
      <h2>Where they differ</h2>
      <p class="quiet">The text from its beginning to its end, a row for each witness. The higher the bar, the more its words differ there from {(../@base[. ne ''], 'the text')[1]}; where it is hatched, the witness is lost.</p>
      <div class="strip" aria-hidden="true">
        <xsl:for-each select="distinct-values(stretch/bar/@siglum)">
          <xsl:variable name="siglum" as="xs:string" select="."/>
          <span class="sigla">{$siglum}</span>
          <svg viewBox="0 0 {$strip/@width} {$strip/@height}" preserveAspectRatio="none" height="26">
            <xsl:if test="position() eq 1">
              <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 6 L6 0"/></pattern></defs>
            </xsl:if>
            <rect class="ground" x="0" y="0" width="{$strip/@width}" height="{$strip/@height}"/>
            <xsl:for-each select="$strip/stretch">
              <xsl:variable name="bar" as="element()" select="bar[@siglum = $siglum]"/>
              <a href="{$text}{('#' || @anchor)[current()/@anchor ne '']}" tabindex="-1">
                <title>{@number[. ne ''] ! ('¶ ' || . || ': ')}{$siglum} {if ($bar/@height eq '') then 'is lost' else $bar/@words}</title>
                <rect class="{if ($bar/@height eq '') then 'lost' else 'hit'}" x="{@x}" y="0" width="{@width}" height="{$strip/@height}"/>
                <xsl:if test="$bar/@height ne '' and $bar/@height ne '0'">
                  <rect class="bar" x="{@x}" y="{$strip/@height - $bar/@height}" width="{max((1, @width - 1))}" height="{$bar/@height}"/>
                </xsl:if>
              </a>
            </xsl:for-each>
          </svg>
        </xsl:for-each>
      </div>
      <details>
        <summary>The figures</summary>
        <div class="table" role="region" aria-label="How much each differs, by stretches" tabindex="0"><table>
          <thead><tr><th scope="col">From</th><xsl:for-each select="distinct-values(stretch/bar/@siglum)"><th scope="col">{.}</th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="stretch[bar[@words ne '0 %']]">
              <tr>
                <th scope="row"><a href="{$text}{('#' || @anchor)[current()/@anchor ne '']}">{if (@number ne '') then '¶ ' || @number else 'heading'}</a></th>
                <xsl:for-each select="bar"><td>{if (@height eq '') then 'lost' else @words}</td></xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table></div>
      </details>
    </section>
  </xsl:template>

  <xsl:template match="distances" mode="m:site" as="element()">
    <xsl:variable name="sigla" as="xs:string*" select="../witness/@siglum"/>
    <xsl:variable name="known" as="element()*" select="distance"/>
    <section>
      <h2>How near they are to each other</h2>
      <p class="quiet">The share of words and marks in two witnesses that have no partner in the other; below it, in small, the same without accidentals. What is lost in one of the two is not counted.</p>
      <div class="near">
        <div class="table" role="region" aria-label="Distances" tabindex="0"><table class="distances">
          <thead><tr><td/><xsl:for-each select="$sigla"><th scope="col">{.}</th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="$sigla">
              <xsl:variable name="row" as="xs:string" select="."/>
              <tr>
                <th scope="row">{$row}</th>
                <xsl:for-each select="$sigla">
                  <xsl:variable name="found" as="element()?" select="$known[@a = $row][@b = current()]"/>
                  <td><xsl:if test="$found"><span>{$found/@all}</span> <small>{$found/@substance}</small></xsl:if></td>
                </xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table></div>
        <xsl:apply-templates select="../dendrogram" mode="#current"/>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="dendrogram" mode="m:site" as="element()">
    <figure class="dendrogram">
      <svg width="{@width + 70}" height="{@height}" viewBox="0 0 {@width + 70} {@height}" role="img" aria-label="{@words}">
        <xsl:for-each select="line"><line x1="{@x1}" y1="{@y1}" x2="{@x2}" y2="{@y2}"/></xsl:for-each>
        <xsl:for-each select="leaf"><text x="{../@width + 8}" y="{@y + 5}">{@siglum}</text></xsl:for-each>
      </svg>
      <figcaption>{@words} Nearness is no descent: this is not a stemma.</figcaption>
    </figure>
  </xsl:template>
</xsl:stylesheet>
