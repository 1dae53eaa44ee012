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
        "'{0}' measures from '{1}', which {2} does not set: the first step of an episode is "
        + "paid for how far away the last one ended",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        // Without a start of its own, somebody else may reset the agent.
        if (context.Type.EpisodeBegin is not { } start || !Moves(start)) return;
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
                if (last is null || IsSet(last.Field.Name, start, context.Type)) continue;
                if (HasTest(last.Field.Name, method)) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), last.Syntax.ToString(),
                    start.Identifier.ValueText);
            }
        }
    }

    // It puts the agent or the target somewhere else.
    private static bool Moves(MethodDeclarationSyntax start) =>
        start.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
            assignment => CallShape.NameOf(assignment.Left) is { } name
                && KnownFrameworks.Words.Positions.Contains(name));

    // The step that pays sets it to what it measured.
    private static bool IsBaseline(IFieldSymbol field, MethodLedger method) =>
        ValueParts.IsFloating(field.Type) && field.DeclaredAccessibility == Accessibility.Private
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
