using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>The field is set back to what it was declared with, at the head of OnEpisodeBegin.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateLeakFix)), Shared]
public sealed class StateLeakFix() : RewardFix("Set the field back when an episode begins", StateLeak.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Other?.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } field) yield break;
        if (EpisodeBegin.Set(site.Type, field.Identifier.Text, Initial(field)) is { } set) yield return set;
    }

    private static string Initial(VariableDeclaratorSyntax field)
    {
        if (field.Initializer?.Value is { } value) return value.ToString();
        bool isFlag = field.Parent is VariableDeclarationSyntax { Type: PredefinedTypeSyntax type }
            && type.Keyword.IsKind(SyntaxKind.BoolKeyword);
        return isFlag ? "false" : "0";
    }
}
