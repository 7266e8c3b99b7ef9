<?xml version="1.0" encoding="UTF-8"?>
<!-- Registers: who and what the documents name; a page for each entry, with every occurrence in its context. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="register" mode="m:title" as="xs:string">{f:capital(@name)}</xsl:template>
  <xsl:template match="register" mode="m:site" as="element()+">
    <xsl:call-template name="v:heading">
      <xsl:with-param name="lead"><xsl:text>{count(entry)} {@name}, with the passages that name them.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <div class="listing" data-list="register">
      <xsl:call-template name="v:filters"/>
      <div class="letters">
        <xsl:for-each-group select="entry" group-adjacent="f:initial(name[1])">
          <section>
            <h2>{current-grouping-key()}</h2>
            <ul>
              <xsl:for-each select="current-group()">
                <li data-item="{@id}">
                  <a href="{f:link(@register || '/' || @id || '.html')}">{(name[1], @id)[1]}</a>
                  <xsl:text> </xsl:text>
                  <span class="count">{@n}</span>
                  <xsl:if test="name[2]"><span class="variants">{string-join(name[position() gt 1], ', ')}</span></xsl:if>
                </li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:for-each-group>
      </div>
    </div>
  </xsl:template>

  <xsl:function name="f:initial" as="xs:string">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:sequence select="upper-case(substring(normalize-unicode($name || '?', 'NFD'), 1, 1))"/>
  </xsl:function>

  <xsl:template match="entry" mode="m:title" as="xs:string">{(name[1], @id)[1]}</xsl:template>
  <xsl:template match="entry" mode="m:site" as="element()+">
    <header class="masthead">
      <p class="when"><a href="{f:link(@register || '.html')}">{f:capital(@register)}</a></p>
      <h1>{(name[1], @id)[1]}</h1>
      <xsl:if test="name[2]"><p class="variants">Also {string-join(name[position() gt 1], ', ')}</p></xsl:if>
      <xsl:if test="note"><p>{note}</p></xsl:if>
      <xsl:where-populated>
        <ul class="links"><xsl:for-each select="link"><li><a href="{f:safe(.)}">{replace(., '^https?://(www\.)?', '')}</a></li></xsl:for-each></ul>
      </xsl:where-populated>
      <p class="lead">{f:many(@n, 'passage')} in {f:many(@documents, 'document')}</p>
    </header>
    <xsl:for-each select="document">
      <section class="occurrences">
        <h2><a href="{f:link(@href)}">{@title}</a></h2>
        <p class="where">{@date}</p>
        <ul><xsl:apply-templates select="occurrence" mode="#current"/></ul>
      </section>
    </xsl:for-each>
    <xsl:call-template name="v:pages"/>
  </xsl:template>

  <xsl:template match="occurrence" mode="m:site" as="element()">
    <li>
      <a class="at" href="{f:link(../@href)}{('#' || @anchor)[current()/@anchor ne '']}">{(@number[. ne ''] ! ('¶ ' || .), '→')[1]}</a>
      <span class="context">{@before}<b>{@words}</b>{@after}</span>
    </li>
  </xsl:template>
</xsl:stylesheet>
