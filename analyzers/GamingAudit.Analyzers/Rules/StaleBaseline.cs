using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>Progress is measured from a value that the start of an episode does not set.</summary>
internal sealed class StaleBaseline : RewardRule
{
    public const string Id = "GA3020";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Baseline carried into the next episode",
        "'{0}' measures from '{1}', which {2} {3}: the first step of an episode is paid for a way that nobody "
        + "went in it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        // Without a start of its own, somebody else may reset the agent.
        if (context.Type.EpisodeBegin is not { } start || !Moves(start, context.Type)) return;
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Step))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || !term.Receiver.IsSelf) continue;
                IFieldReferenceOperation? last = ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>()
                    .Where(part => part.OperatorKind == BinaryOperatorKind.Subtract)
                    .SelectMany(part => new[] { part.LeftOperand, part.RightOperand })
                    .Select(operand => operand.Unconverted()).OfType<IFieldReferenceOperation>()
                    .FirstOrDefault(field => IsBaseline(field.Field, method));
                if (last is null || HasTest(last.Field.Name, method)) continue;
                string? wrong = !IsSet(last.Field.Name, start, context.Type) ? "does not set"
                    : IsSetTooEarly(last.Field.Name, start, context.Type) ? "sets before it moves what is measured"
                    : null;
                if (wrong is null) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), last.Syntax.ToString(),
                    start.Identifier.ValueText, wrong);
            }
        }
    }

    // It puts the agent or the target somewhere else.
    private static bool Moves(MethodDeclarationSyntax start, TypeSource type) =>
        type.WrittenBy(start).Overlaps(KnownFrameworks.Words.Positions);

    // last = Distance(a.position, b.position); a.position = ...
    private static bool IsSetTooEarly(string field, MethodDeclarationSyntax start, TypeSource type)
    {
        AssignmentExpressionSyntax? set = start.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .LastOrDefault(assignment => CallShape.NameOf(assignment.Left) == field);
        if (set is null || set.FirstAncestorOrSelf<StatementSyntax>()?.Parent?.Parent != start) return false;
        var measured = new HashSet<Place>(Measured(set.Right, type).Select(Places.Of));
        return start.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
            move => move.SpanStart > set.Span.End && CallShape.NameOf(move.Left) is { } name
                && KnownFrameworks.Words.Positions.Contains(name) && measured.Contains(Places.Of(move.Left)));
    }

    // What the expression reads, by itself or through a method of its own.
    private static IEnumerable<SyntaxNode> Measured(ExpressionSyntax value, TypeSource type) =>
        value.DescendantNodesAndSelf().Concat(
            value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
                .Where(call => Places.OfReceiver(call).IsSelf)
                .Select(call => type.Declaration(
                    CallShape.NameOf(call.Expression) ?? string.Empty, call.ArgumentList.Arguments.Count))
                .OfType<MethodDeclarationSyntax>().SelectMany(helper => helper.DescendantNodes()))
            .OfType<MemberAccessExpressionSyntax>();

    // The step that pays sets it to what it measured.
    private static bool IsBaseline(IFieldSymbol field, MethodLedger method) =>
        (ValueParts.IsFloating(field.Type) || ValueParts.IsInteger(field.Type)) && !field.IsStatic
        && method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Any(
            assignment => assignment.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, field)
                && !assignment.Value.ConstantValue.HasValue);

    private static bool IsSet(string field, MethodDeclarationSyntax start, TypeSource type)
    {
        if (type.WrittenBy(start).Contains(field)) return true;
        // A helper of another object may call back.
        HashSet<string> locals = LocalNames.In(start);
        return start.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => Places.OfReceiver(call).IsSelf
                && CallShape.NameOf(call.Expression) is { } name && !locals.Contains(name)
                && type.Declaration(name, call.ArgumentList.Arguments.Count) is null);
    }

    // if (StepCount > 1), if (last > 0): the first step is treated apart.
    private static bool HasTest(string field, MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IConditionalOperation>().Any(
            test => Places.Of(test.Condition.Syntax).Names is var names
                && (names.Any(KnownFrameworks.Words.StepCounts.Contains)
                    || (names.Contains(field) && Literals.Number(Bound(test)) is not null)));

    private static ExpressionSyntax? Bound(IConditionalOperation test) =>
        (test.Condition.Syntax as BinaryExpressionSyntax)?.Right;
}
