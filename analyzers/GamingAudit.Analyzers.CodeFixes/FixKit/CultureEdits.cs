using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>Gives a call that reads or writes a number the invariant culture.</summary>
internal static class CultureEdits
{
    public static IEnumerable<TextChange> Of(FixSite site)
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
