using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// What a step that ends nothing pays: so much to whoever is there, and at most so much for all that has to be done.
/// </summary>
/// <param name="Term">The sum or the part that pays for being there.</param>
/// <param name="Idle">What it pays whatever the agent does.</param>
/// <param name="Most">The most that all else pays in a step; infinite where nothing bounds it.</param>
internal sealed record StepAccount(RewardTerm Term, double Idle, double Most)
{
    // Rewards are sums of a handful; what is longer is generated.
    private const int MostAddends = 16;

    /// <summary>The account of the agent itself; null where it is paid nothing for being there.</summary>
    public static StepAccount? Of(ClassLedger type, RuleContext context)
    {
        (RewardTerm Term, double Idle)? first = null;
        double idle = 0, most = 0;
        foreach (RewardTerm term in type.Terms.Where(term => term is { IsOwn: true, EndsAfter: false }))
        {
            if (term.Trigger != Trigger.Step) return null;
            if (type.MethodOf(term) is not { } method) return null;
            bool isAlways = WhileItLasts.IsPaid(term, type, context.Type);
            foreach (Amount part in Parts(term, method, context.Type))
            {
                if (isAlways && part is { IsConstant: true, IsPositive: true })
                {
                    idle += part.Low;
                    if (first is null || part.Low > first.Value.Idle) first = (term, part.Low);
                }
                else if (part.High > 0) most += part.High;
            }
        }

        return first is null ? null : new StepAccount(first.Value.Term, idle, most);
    }

    // forward + Alive - cost: each addend by itself.
    private static IEnumerable<Amount> Parts(RewardTerm term, MethodLedger method, TypeSource type)
    {
        if (term.Value is null || double.IsNaN(term.Call.Factor)) return [term.Amount];
        var reader = new AmountReader(method.Locals, type);
        return Addends(term.Value, Amount.Of(term.Call.Factor), 0)
            .Select(addend => addend.Sign * reader.Read(addend.Value));

        IEnumerable<(IOperation Value, Amount Sign)> Addends(IOperation value, Amount sign, int depth) =>
            value.Unconverted() switch
            {
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum
                    when depth < MostAddends =>
                    Addends(sum.LeftOperand, sign, depth + 1).Concat(Addends(
                        sum.RightOperand, sum.OperatorKind == BinaryOperatorKind.Add ? sign : -sign, depth + 1)),
                ILocalReferenceOperation local
                    when depth < MostAddends && method.Locals.Only(local.Local) is { } given =>
                    Addends(given, sign, depth + 1),
                var addend => [(addend, sign)],
            };
    }
}
