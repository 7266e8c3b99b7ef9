<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of a document's interventions, by kind; the marks in the text link here, and these back. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="v:interventions" as="element()?">
    <xsl:variable name="marks" as="element(v:mark)*" select=".//v:mark[ancestor::text][not(@kind = 'reading')]"/>
    <xsl:variable name="by" as="xs:string*" select="distinct-values($marks/@by)"/>
    <xsl:if test="exists($marks)">
      <section class="interventions" aria-labelledby="interventions" data-pagefind-ignore="">
        <h2 id="interventions">Editorial interventions <span class="count">{count($marks)}</span></h2>
        <xsl:if test="count($by) eq 1"><p class="by quiet">By {$by}.</p></xsl:if>
        <xsl:if test="$f:in-edition"><p class="quiet"><a href="{f:link('conventions.html')}">What the marks mean</a></p></xsl:if>
        <xsl:for-each-group select="$marks" group-by="@kind">
          <xsl:sort select="count(current-group())" order="descending"/>
          <section class="kind" data-kind="{current-grouping-key()}">
            <h3>{@label} <span class="count">{count(current-group())}</span></h3>
            <p class="says">{@says}</p>
            <ul>
              <xsl:for-each-group select="current-group()" composite="yes"
                group-by="lower-case(normalize-space(f:plain(.))), string(@other), string(@cert), string(@by[count($by) gt 1])">
                <li>
                  <xsl:text>{f:shortened((normalize-space(f:plain(.))[.], '…')[1])} </xsl:text>
                  <xsl:if test="@other"><span class="other">{@other}</span><xsl:text> </xsl:text></xsl:if>
                  <xsl:where-populated><span class="sure">{string-join((@cert, @by[count($by) gt 1]), ' · ')}</span></xsl:where-populated>
                  <xsl:sequence select="f:entry-links(.)"/>
                  <xsl:for-each select="current-group()">
                    <xsl:text> </xsl:text>
                    <a class="at" id="about.{f:ordinal(.)}" href="#mark.{f:ordinal(.)}">{f:place(.)}</a>
                  </xsl:for-each>
                </li>
              </xsl:for-each-group>
            </ul>
          </section>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The number of the passage that a mark stands in. -->
  <xsl:function name="f:place" as="xs:string">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:variable name="passage" as="element()?" select="$mark/ancestor::*[f:is-passage(.)][1]"/>
    <xsl:sequence select="($passage ! ('¶ ' || accumulator-before('passages')), '→')[1]"/>
  </xsl:function>

  <xsl:function name="f:shortened" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (string-length($words) le 90) then $words else replace(substring($words, 1, 90), '\s+\S*$', ' …')"/>
  </xsl:function>

  <!-- A mark inside or around a name cannot be a link to the register as well; its explanation is. -->
  <xsl:function name="f:entry-links" as="node()*">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:for-each-group select="($mark//*[@ref] | $mark/ancestor::*[@ref][1])[f:register-link(.)]" group-by="f:register-link(.)">
      <xsl:text> </xsl:text>
      <a class="entry" href="{current-grouping-key()}">{f:entry-name(f:entry(.))}</a>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
