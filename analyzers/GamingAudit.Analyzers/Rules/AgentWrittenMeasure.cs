using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The reward is multiplied by something that the action sets without anything else.</summary>
internal sealed class AgentWrittenMeasure : RewardRule
{
    public const string Id = "GA3015";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Agent writes its own measure",
        "'{0}' is {1}, which the action itself sets: the agent turns the measure instead of "
        + "doing the task",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger != Trigger.Step) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null) continue;
            if (Chosen(term.Value, method) is var (error, chosen))
            {
                context.Report(
                    Rule, error.Syntax.GetLocation(), null, error.Syntax.ToString(),
                    "measured against '" + chosen.Syntax + "'");
                continue;
            }

            if (term.Kind == CallKind.Return || term.Amount.High <= 0) continue;
            IFieldReferenceOperation? field = ValueParts.Of(term.Value, method.Locals)
                .OfType<IFieldReferenceOperation>().FirstOrDefault(field => IsSetFromAction(method, field.Field));
            if (field is null || !HasMeasure(term.Value, method)) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), "scaled by '" + field.Syntax + "'");
        }
    }

    // Abs(temperature - setPoint), where the action moves the one and sets the other.
    private static (IOperation Error, IOperation Chosen)? Chosen(IOperation value, MethodLedger method) =>
        ValueParts.Of(value, method.Locals).OfType<IBinaryOperation>()
            .Where(part => part.OperatorKind == BinaryOperatorKind.Subtract)
            .SelectMany(part => new[]
            {
                (Error: part, Measure: part.LeftOperand.Unconverted(), Chosen: part.RightOperand.Unconverted()),
                (Error: part, Measure: part.RightOperand.Unconverted(), Chosen: part.LeftOperand.Unconverted()),
            })
            .Where(pair => pair.Chosen is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } chosen
                && pair.Measure is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } measured
                && IsSetFromAction(method, chosen.Field) && IsMovedByAction(method, measured.Field, chosen.Field))
            .Select(pair => ((IOperation, IOperation)?)(pair.Error, pair.Chosen)).FirstOrDefault();

    // temperature += 0.8 * heat: what the agent does moves it, beside what it was.
    private static bool IsMovedByAction(MethodLedger method, IFieldSymbol field, IFieldSymbol chosen)
    {
        IAssignmentOperation[] moves = [.. method.Body.DescendantsAndSelf().OfType<IAssignmentOperation>().Where(
            set => set.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, field))];
        return moves.Any(move => DependenceReader.Read(move.Value, method.Locals).HasFlag(Reads.Action)
                && (move is ICompoundAssignmentOperation || Mentions(move.Value, field)))
            && !moves.Any(move => Mentions(move.Value, chosen));

        static bool Mentions(IOperation value, IFieldSymbol of) => value.DescendantsAndSelf()
            .OfType<IFieldReferenceOperation>().Any(one => SymbolEqualityComparer.Default.Equals(one.Field, of));
    }

    // A cost of the action itself, -c * turn * turn, measures nothing that could be turned.
    private static bool HasMeasure(IOperation value, MethodLedger method) => method.Locals.Sources(value).Any(
        source => source is IPropertyReferenceOperation or IInvocationOperation
                or IFieldReferenceOperation { Instance: not (null or IInstanceReferenceOperation) }
            && DependenceReader.Read(source, method.Locals).HasFlag(Reads.State));

    private static bool IsSetFromAction(MethodLedger method, IFieldSymbol field) =>
        method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().Any(
            assignment => assignment.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, field)
                && DependenceReader.Read(assignment.Value, method.Locals) == Reads.Action);
}
