using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount depends on a clock.</summary>
internal sealed class ClockInReward : RewardRule
{
    public const string Id = "GA4001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Clock in a reward",
        "'{0}' depends on the clock through '{1}', so that the same play earns another reward on a "
        + "slower machine or after a later start",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            IOperation? clock = term.Value is null || !term.Reads.HasFlag(Reads.Clock)
                ? null
                : method.Locals.Sources(term.Value).FirstOrDefault(
                    source => (DependenceReader.IsClock(source.Syntax) && !IsElapsedPlay(source.Syntax))
                        || source is IMemberReferenceOperation { Instance.Type.Name: "Stopwatch" });
            clock ??= Deciders.Guards(term, method).SelectMany(method.Locals.Sources).FirstOrDefault(
                source => IsSinceForever(source.Syntax, context.Type) || IsDate(source));
            foreach (IOperation scale in Scales.Of(term, method))
            {
                if (method.Locals.Sources(scale).FirstOrDefault(source => DependenceReader.IsClock(source.Syntax)
                    && !IsElapsedPlay(source.Syntax)) is not { } scaled) continue;
                context.Report(
                    Rule, scale.Parent!.Syntax.GetLocation(), null, scale.Parent.Syntax.ToString(),
                    scaled.Syntax.ToString());
            }

            if (clock is null) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), clock.Syntax.ToString());
        }
    }

    // if (DateTime.Now.Second == 0): the clock on the wall, and no time that has passed since something.
    private static bool IsDate(IOperation source) =>
        source is IPropertyReferenceOperation
        {
            Property: { IsStatic: false, ContainingType.Name: "DateTime" or "DateTimeOffset" },
            Instance: { } now,
        } && DependenceReader.IsClock(now.Syntax);

    // Time.time - started: the time that the game simulates, counted from a moment of this episode. A moment that
    // another object keeps is of any.
    private static bool IsElapsedPlay(SyntaxNode clock) =>
        Since(clock) is { } moment and not LiteralExpressionSyntax && Places.Of(moment).Parts.Length == 1;

    // if (Time.time - lastPaid >= 1f), where nothing ever sets lastPaid: from the first second on it always holds.
    private static bool IsSinceForever(SyntaxNode clock, TypeSource type) =>
        Since(clock) is { } moment && moment.Parent?.Parent is BinaryExpressionSyntax
        && Places.Of(moment) is { Parts.Length: 1, Text: var name } && !type.Assigned(name).Any()
        && type.Type.GetMembers(name).OfType<IFieldSymbol>().Any(
            field => field.DeclaredAccessibility == Accessibility.Private && field.GetAttributes().IsEmpty);

    private static ExpressionSyntax? Since(SyntaxNode clock) =>
        clock is MemberAccessExpressionSyntax member
        && KnownFrameworks.Words.PlayClocks.Contains(member.Name.Identifier.ValueText)
        && clock.Parent is BinaryExpressionSyntax difference
        && difference.IsKind(SyntaxKind.SubtractExpression) && difference.Left == clock
            ? difference.Right
            : null;
}
