using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Errors and ways to a goal that are paid instead of charged: the longer, the more.</summary>
internal static class PaidForDistance
{
    // What an agent is to make small.
    private static readonly string[] Errors = ["error", "errors", "deviation", "reach", "reaching"];

    /// <summary>What names the error that the step pays for; null where it pays for none.</summary>
    public static string? In(RewardTerm term, MethodLedger method, TypeSource type)
    {
        if (term is not { Trigger: Trigger.Step, IsOwn: true, EndsAfter: false, Via: null, Amount: { Low: >= 0 } paid })
            return null;
        if (!double.IsPositiveInfinity(paid.High) || term.Value?.Syntax is not ExpressionSyntax value) return null;
        SyntaxNode[] read = [.. method.Locals.Sources(term.Value)
            .SelectMany(source => BaselineOrder.WithHelpers(source.Syntax, type))];
        if (!read.Any(Ways.Is)) return null;
        string? name = read.OfType<SimpleNameSyntax>().Select(one => one.Identifier.ValueText)
            .Concat(read.OfType<VariableDeclaratorSyntax>().Select(one => one.Identifier.ValueText))
            .FirstOrDefault(one => NameWords.Of(one).Any(Errors.Contains)) ?? Goal(read, method);
        return name is not null && PaidWays.Sign(value, method, type) > 0 ? name : null;
    }

    // if (distance < radius) { pay; end }: what the goal asks to be small.
    private static string? Goal(SyntaxNode[] read, MethodLedger method)
    {
        string[] names = [.. read.OfType<IdentifierNameSyntax>().Select(one => one.Identifier.ValueText)];
        return method.Terms.Where(term => term.EndsAfter && term.Amount.IsPositive).SelectMany(term => term.Guards)
            .Where(fact => fact is
            {
                Relation: Relation.Less or Relation.LessOrEqual, Aspect.Length: 0, Subject.Parts.Length: 1,
            }).Select(fact => fact.Subject.Text)
            .FirstOrDefault(measured => names.Contains(measured)
                && method.Locals.Named(measured) is { } local && method.Locals.Only(local) is { } made
                && Ways.Is(made.Syntax));
    }
}
