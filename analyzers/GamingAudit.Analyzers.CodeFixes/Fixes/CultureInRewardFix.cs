using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>float.Parse(x)</c> becomes <c>float.Parse(x, CultureInfo.InvariantCulture)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CultureInRewardFix)), Shared]
public sealed class CultureInRewardFix() : RewardFix("Use the invariant culture", CultureInReward.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call) yield break;
        string culture = site.Name("System.Globalization", "CultureInfo") + ".InvariantCulture";
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (RewardCalls.Name(call)?.Identifier.ValueText == "TryParse" && arguments.Count == 2)
        {
            string styles = site.Name("System.Globalization", "NumberStyles");
            string like = styles + ".Float | " + styles + ".AllowThousands";
            yield return FixSite.Insert(arguments[1].SpanStart, like + ", " + culture + ", ");
        }
        else
        {
            string separator = arguments.Count == 0 ? string.Empty : ", ";
            yield return FixSite.Insert(call.ArgumentList.CloseParenToken.SpanStart, separator + culture);
        }
    }
}
