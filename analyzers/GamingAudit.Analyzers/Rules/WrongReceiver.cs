using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A loop over agents pays another one than its own, or pays their group once for each.</summary>
internal sealed class WrongReceiver : RewardRule
{
    public const string Id = "GA2014";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Loop over agents pays another receiver",
        "'{0}' in the loop over '{1}' {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            foreach (ForEachStatementSyntax loop in Loops(term.Call.Site.Syntax))
            {
                if (Flaw(term, loop, method) is not { } flaw) continue;
                context.Report(
                    Rule, term.Location, loop.ForEachKeyword.GetLocation(), term.Call.Site.Syntax.ToString(),
                    loop.Expression.ToString(), flaw);
            }
        }
    }

    private static IEnumerable<ForEachStatementSyntax> Loops(SyntaxNode site) =>
        site.Ancestors().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ForEachStatementSyntax>();

    private static string? Flaw(RewardTerm term, ForEachStatementSyntax loop, MethodLedger method)
    {
        string each = loop.Identifier.ValueText;
        if (term.Receiver.Names.Contains(each) || term.Value is { } value
            && value.Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == each)) return null;
        if (term.Kind.IsGroup())
        {
            bool alsoPaysEach = method.Terms.Any(
                other => other.Receiver.Root == each && loop.Span.Contains(other.Location.SourceSpan));
            return alsoPaysEach
                ? "pays the whole group once for each of them: the more take part, the more each of them earns"
                : null;
        }

        // pursuers[id] in a loop over pursuers.
        string all = Places.Of(loop.Expression).Text;
        return term.Receiver.Parts.Length == 1 && term.Receiver.Last is var element
            && element.Name == all && element.Suffix.StartsWith("[", System.StringComparison.Ordinal)
            ? "pays '" + term.Receiver.Text + "', which does not change with '" + each + "': one agent is paid for all"
            : null;
    }
}
