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
        "'{0}' is scaled by '{1}', which the action itself sets: the agent turns the measure instead of "
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
            if (term.Value is null || term.Kind == CallKind.Return || term.Amount.High <= 0) continue;
            IFieldReferenceOperation? field = ValueParts.Of(term.Value, method.Locals)
                .OfType<IFieldReferenceOperation>().FirstOrDefault(field => IsSetFromAction(method, field.Field));
            if (field is null || !HasMeasure(term.Value, method)) continue;
            context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), field.Syntax.ToString());
        }
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
