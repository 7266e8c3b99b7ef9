<?xml version="1.0" encoding="UTF-8"?>
<!-- Who and what a document names, as the index of a book has it: the name, then the passages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="named" match="*[@ref][ancestor::text]" use="tokenize(@ref)[starts-with(., '#')] ! substring(., 2)"/>

  <xsl:template name="v:named" as="element()?">
    <xsl:variable name="entries" as="element()*" select="(standOff | teiHeader)//(person | place | org)[@xml:id][exists(key('named', @xml:id))]"/>
    <xsl:if test="exists($entries)">
      <section class="named" aria-labelledby="named" data-pagefind-ignore="">
        <h2 id="named">Named in this document</h2>
        <xsl:for-each-group select="$entries" group-by="f:register(.)">
          <section>
            <h3>{f:capital(current-grouping-key())}</h3>
            <ul>
              <xsl:for-each select="current-group()">
                <xsl:sort select="f:entry-name(.)" lang="en"/>
                <li>
                  <xsl:element name="{if ($f:in-edition) then 'a' else 'span'}">
                    <xsl:if test="$f:in-edition"><xsl:attribute name="href" select="f:link(f:register(.) || '/' || @xml:id || '.html')"/></xsl:if>
                    <xsl:text>{f:entry-name(.)}</xsl:text>
                  </xsl:element>
                  <span class="places">
                    <xsl:for-each-group select="key('named', @xml:id)" group-by="f:passage-address(.)">
                      <xsl:text> </xsl:text>
                      <a href="#{current-grouping-key()}">{f:passage-name(.)}</a>
                    </xsl:for-each-group>
                  </span>
                </li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The name by which a register's entry is known: the first it gives. -->
  <xsl:function name="f:entry-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="($entry/(persName | placeName | orgName | name)[normalize-space()][1] ! normalize-space(f:plain(.)), string($entry/@xml:id))[1]"/>
  </xsl:function>

  <!-- Where a name is reached: its passage, its heading, or itself. -->
  <xsl:function name="f:passage-address" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="passage" as="element()?" select="$name/ancestor::*[f:is-passage(.)][1]"/>
    <xsl:sequence select="
      ($passage/@xml:id ! string(), $passage ! ('passage.' || accumulator-before('passages')),
       $name/ancestor::head[1]/@xml:id ! string(), $name/@xml:id ! string(), 'name.' || $name/accumulator-before('names'))[1]"/>
  </xsl:function>

  <xsl:function name="f:passage-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="passage" as="element()?" select="$name/ancestor::*[f:is-passage(.)][1]"/>
    <xsl:sequence select="
      ($passage ! string(accumulator-before('passages')), $name/ancestor::head[1] ! 'heading',
       $name/ancestor::*[self::opener or self::salute][1] ! 'opening', $name/ancestor::closer ! 'close', 'text')[1]"/>
  </xsl:function>
</xsl:stylesheet>
