using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The reward is computed from an observation where the state itself is at hand.</summary>
internal sealed class ObservedReward : RewardRule
{
    public const string Id = "GA3014";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward reads what is observed",
        "'{0}' reads '{1}', what is observed and not what is so: an agent that spoils its sensor is paid "
        + "as if it had done the task",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.Amount.IsNegative) continue;
            CallShape? sensor = method.Locals.Sources(term.Value).Concat(Tests(term, method)).Select(CallShape.Of)
                .FirstOrDefault(call => call is not null && KnownFrameworks.Words.Sensors.Contains(call.Name));
            if (sensor is not null)
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), sensor.Name);
        }
    }

    private static IEnumerable<IOperation> Tests(RewardTerm term, MethodLedger method) =>
        from fact in term.Guards
        from operation in method.Body.DescendantsAndSelf()
        where operation.Syntax == fact.Condition
        from source in method.Locals.Sources(operation)
        select source;

    public override void Check(TargetLedger target, RuleContext context)
    {
        HashSet<string> words = context.Words(WordLists.Observed);
        foreach (RewardPart part in target.Parts)
        {
            Node? read = part.Value.Reads().FirstOrDefault(read => IsObserved(read.Member, target.State, words));
            if (read is not null) context.ReportTarget(Rule, part.Site, target, part.Text, read.Text);
        }
    }

    // SeenDirt beside Dirt: the state knows both, so that one of them is the better to pay for.
    private static bool IsObserved(string member, ITypeSymbol? state, HashSet<string> observed)
    {
        if (state is null || member.Length == 0 || member.Contains('.')) return false;
        string[] words = NameWords.Of(member).ToArray();
        if (words.Length < 2 || !words.Any(observed.Contains)) return false;
        string[] rest = words.Where(word => !observed.Contains(word)).ToArray();
        return rest.Length > 0 && state.GetMembers().Any(
            other => other.Name != member && other is IPropertySymbol or IFieldSymbol
                && string.Concat(NameWords.Of(other.Name)) == string.Concat(rest));
    }
}
