using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Errors and ways to a goal that are paid instead of charged: the longer, the more.</summary>
internal static class PaidForDistance
{
    // At as many points as leave no room for chance, a way of one and of two.
    private const int Points = 4;
    private const double Near = 1, Far = 2;

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
        if (!read.Any(IsWay)) return null;
        string? name = read.OfType<SimpleNameSyntax>().Select(one => one.Identifier.ValueText)
            .Concat(read.OfType<VariableDeclaratorSyntax>().Select(one => one.Identifier.ValueText))
            .FirstOrDefault(one => NameWords.Of(one).Any(Errors.Contains));
        return name is not null && Enumerable.Range(0, Points).All(draw => At(Far, draw) - At(Near, draw) > 0)
            ? name : null;

        double? At(double way, int draw) => new SampledValue(
            type, part => IsWay(part) ? way : null, draw).Read(value, method.Body.Syntax);
    }

    // Vector3.Distance(hand, cube), (hand - cube).sqrMagnitude: of two places, neither of which is a moment ago.
    private static bool IsWay(SyntaxNode part) => part switch
    {
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is "Distance" or "DistanceTo",
        MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "magnitude" or "sqrMagnitude",
            Expression: ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax way },
        } => way.IsKind(SyntaxKind.SubtractExpression),
        _ => false,
    };
}
