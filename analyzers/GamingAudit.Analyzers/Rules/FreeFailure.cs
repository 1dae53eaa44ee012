using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An end that the code calls a failure pays nothing while each step costs.</summary>
internal sealed class FreeFailure : RewardRule
{
    public const string Id = "GA3010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Failure costs nothing",
        "'{0}' ends the episode at '{1}' for nothing, where every step costs {2}: failing at once is "
        + "cheaper than trying",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        RewardTerm? cost = type.Terms.FirstOrDefault(
            term => term.Trigger == Trigger.Step && term.Guards.IsEmpty && term.Amount.IsNegative
                && term.Receiver.IsSelf && !term.EndsAfter);
        if (cost is null || !type.Terms.Any(term => term.EndsAfter && term.Amount.IsPositive)) return;
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardCall end in method.Ends)
            {
                if (end.Kind is not (CallKind.End or CallKind.EndLater) || !end.Receiver.IsSelf) continue;
                if (Failure(end.Site, context.Words(WordLists.Failures)) is not { } failure) continue;
                if (IsPaid(end, method)) continue;
                context.Report(
                    Rule, end.Site.Syntax.GetLocation(), cost.Location, end.Site.Syntax.ToString(), failure,
                    RuleContext.Text(-cost.Amount.High));
            }
        }
    }

    // Under if (other.CompareTag("wall")) and nothing else.
    private static string? Failure(IOperation end, HashSet<string> failures)
    {
        IfStatementSyntax? test = end.Syntax.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault();
        if (test is null || test.Else?.Span.Contains(end.Syntax.Span) == true) return null;
        return test.Condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Select(literal => literal.Token.Value).OfType<string>()
            .FirstOrDefault(
                tag => failures.Contains(tag.ToLowerInvariant()) || NameWords.Of(tag).Any(failures.Contains));
    }

    private static bool IsPaid(RewardCall end, MethodLedger method)
    {
        IfStatementSyntax test = end.Site.Syntax.Ancestors().OfType<IfStatementSyntax>().First();
        bool calls = test.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => call != end.Site.Syntax);
        return calls || method.Terms.Any(term => !term.Location.SourceSpan.IntersectsWith(test.Span)
            && !term.Guards.Any(fact => fact.Relation == Relation.Equal));
    }
}
