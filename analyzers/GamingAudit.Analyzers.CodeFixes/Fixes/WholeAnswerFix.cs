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

/// <summary>
/// <c>answer.Contains(expected)</c> becomes <c>answer.Trim() == expected</c>, and with a comparison
/// <c>string.Equals</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WholeAnswerFix)), Shared]
public sealed class WholeAnswerFix()
    : RewardFix("Compare the whole answer", ReferenceWithin.Id, ReferenceAtAnEnd.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            || member.Name.Identifier.ValueText is not ("Contains" or "StartsWith" or "EndsWith")
            || site.TypeOf(member.Expression)?.SpecialType != SpecialType.System_String)
            yield break;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (site.TypeOf(arguments[0].Expression)?.SpecialType != SpecialType.System_String) yield break;
        string answer = FixSite.Operand(member.Expression) + ".Trim()";
        if (arguments.Count == 2 && site.TypeOf(arguments[1].Expression)?.Name == "StringComparison")
        {
            yield return FixSite.Replace(call, $"string.Equals({answer}, {arguments[0]}, {arguments[1]})");
            yield break;
        }

        if (arguments.Count != 1) yield break;
        string test = answer + " == " + FixSite.Operand(arguments[0].Expression);
        yield return FixSite.Replace(call, FixSite.TakesEquality(call.Parent) ? test : "(" + test + ")");
    }
}
