using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The reward is computed from an observation where the state itself is at hand.</summary>
internal sealed class ObservedRewardOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => ObservedReward.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        HashSet<string> words = context.Words(WordLists.Observed);
        foreach (RewardPart part in target.Parts)
        {
            Node.Read? read = part.Value.Reads().FirstOrDefault(read => IsObserved(read.Member, target.State, words));
            if (read is not null) context.ReportTarget(Descriptor, part.Site, target, part.Text, read.Path);
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
