using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>The field is set back to what it was declared with, at the head of OnEpisodeBegin.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateLeakFix)), Shared]
public sealed class StateLeakFix() : RewardFix("Set the field back when an episode begins", StateLeak.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Other?.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } field) yield break;
        BlockSyntax? begin = site.Type?.Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => method.Identifier.ValueText is "OnEpisodeBegin" or "AgentReset")?.Body;
        if (begin is null) yield break;
        string reset = field.Identifier.Text + " = " + Initial(field) + ";";
        if (begin.Statements.FirstOrDefault() is not { } first)
        {
            yield return FixSite.Insert(begin.OpenBraceToken.Span.End, " " + reset);
            yield break;
        }

        bool hasOwnLine = begin.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTrivia indent = first.GetLeadingTrivia().LastOrDefault();
        string end = begin.OpenBraceToken.TrailingTrivia.LastOrDefault().ToString();
        yield return FixSite.Insert(first.SpanStart, reset + (hasOwnLine ? end + indent : " "));
    }

    private static string Initial(VariableDeclaratorSyntax field)
    {
        if (field.Initializer?.Value is { } value) return value.ToString();
        bool isFlag = field.Parent is VariableDeclarationSyntax { Type: PredefinedTypeSyntax type }
            && type.Keyword.IsKind(SyntaxKind.BoolKeyword);
        return isFlag ? "false" : "0";
    }
}
