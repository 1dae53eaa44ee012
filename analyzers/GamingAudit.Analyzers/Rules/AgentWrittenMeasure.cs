using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The reward is multiplied by something that the action sets without anything else.</summary>
internal sealed class AgentWrittenMeasure : RewardRule
{
    public const string Id = "GA3015";

    private static readonly DiagnosticDescriptor Rule = new(
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

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Next is null) return;
        foreach (RewardPart part in target.Parts)
        {
            Node? written = part.Value.All().Where(node => node.Kind == NodeKind.Multiply).SelectMany(Scales)
                .FirstOrDefault(scale => IsSetByAction(target.Next, scale.Member));
            if (written is not null) context.ReportTarget(Rule, part.Site, target, part.Text, written.Text);
        }
    }

    // The factors of a product that are of one member, and scale what is read of the state.
    private static IEnumerable<Node> Scales(Node product)
    {
        for (int i = 0; i < 2; i++)
        {
            if (product.Parts[1 - i].ReadsState && Scale(product.Parts[i]) is { } scale) yield return scale;
        }
    }

    private static Node? Scale(Node factor)
    {
        if (factor.Kind == NodeKind.Read) return factor.Member.Length > 0 ? factor : null;
        bool chooses = factor.Kind == NodeKind.Choice
            && Nodes.IsConstant(factor.Parts[1]) && Nodes.IsConstant(factor.Parts[2]);
        if (!chooses) return null;
        Node[] reads = factor.Parts[0].Reads().Where(read => read.Member.Length > 0).ToArray();
        return reads.Length == 1 ? reads[0] : null;
    }

    // A constant that an action writes whatever the state is.
    private static bool IsSetByAction(Node next, string member) =>
        States.Member(next, member.Split('.')[0]) is { } value && States.Leaves(value).Any(
            leaf => Nodes.IsConstant(leaf.Value) && leaf.Conditions.Count > 0
                && leaf.Conditions.All(made => made.Condition.ReadsSide(Side.Action) && !made.Condition.ReadsState));
}
