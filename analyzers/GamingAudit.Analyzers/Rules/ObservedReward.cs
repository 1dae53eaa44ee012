using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The reward is computed from an observation where the state itself is at hand.</summary>
internal sealed class ObservedReward : RewardRule
{
    public const string Id = "GA3014";

    internal static readonly DiagnosticDescriptor Rule = new(
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
}
