using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Frameworks;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>The numbers that stand outside the code of one class: in scenes, prefabs and trainer's configurations.</summary>
internal sealed class RewardNumbers
{
    private const string Period = "DecisionPeriod";
    private const string BetweenDecisions = "TakeActionsBetweenDecisions";

    /// <summary>What stands at another script of the same object: when it acts.</summary>
    public static readonly IReadOnlyList<string> OfDecisions = [Period, BetweenDecisions];

    private readonly ImmutableSortedDictionary<string, ImmutableArray<FoundNumber>> members;
    private readonly ImmutableSortedDictionary<string, ImmutableArray<FoundNumber>> trainer;
    private readonly int objects;

    /// <summary>Numbers by member, those of the trainer, and how many objects they are of.</summary>
    public RewardNumbers(
        IEnumerable<FoundNumber> members, IEnumerable<FoundNumber> trainer, int objects)
    {
        this.members = ByName(members);
        this.trainer = ByName(trainer);
        this.objects = objects;
        if (Horizons() is not { IsEmpty: false } positive) return;
        MaxStep = Range(positive);
        Horizon = (int)Math.Min(int.MaxValue, Math.Max(1, Math.Floor(MaxStep.Low / StepsOfADecision())));
    }

    /// <summary>Of a class that stands in no scene.</summary>
    public static RewardNumbers None { get; } = new([], [], 0);

    /// <summary>What limits the steps of an episode; null where nothing does.</summary>
    public OutsideNumber? MaxStep { get; }

    /// <summary>
    /// Calls of the step method in an episode: the least limit, by decisions where no action is taken between them.
    /// </summary>
    public int? Horizon { get; }

    /// <summary>The discount of the class's behaviours; null where none or several stand in configurations.</summary>
    public OutsideNumber? Discount => OfTrainer("gamma") is { } gamma && gamma.Low.Equals(gamma.High) ? gamma : null;

    /// <summary>All of them, by name.</summary>
    public IEnumerable<OutsideNumber> All => members.Values.Concat(trainer.Values).Select(Range);

    /// <summary>What objects set the member to; null where none does.</summary>
    public OutsideNumber? Of(string member) =>
        members.TryGetValue(member, out ImmutableArray<FoundNumber> found) ? Range(found) : null;

    /// <summary>Whether some object says nothing of the member, so that its value in code holds there.</summary>
    public bool IsMissingSomewhere(string member) =>
        !members.TryGetValue(member, out ImmutableArray<FoundNumber> found)
        || found.Count(number => !number.IsChange) < objects;

    /// <summary>What the trainer's configurations say of the class's behaviours.</summary>
    public OutsideNumber? OfTrainer(string key) =>
        trainer.TryGetValue(key, out ImmutableArray<FoundNumber> found) ? Range(found) : null;

    private ImmutableArray<FoundNumber> Horizons() => KnownFrameworks.Words.Horizons
        .Where(members.ContainsKey).SelectMany(name => members[name]).Where(number => number.Value > 0)
        .ToImmutableArray();

    private double StepsOfADecision() =>
        Of(BetweenDecisions) is { High: 0 } && Of(Period) is { Low: >= 1 } period ? period.High : 1;

    private static OutsideNumber Range(ImmutableArray<FoundNumber> found)
    {
        FoundNumber least = found.OrderBy(number => number.Value)
            .ThenBy(number => number.Path, StringComparer.Ordinal).First();
        return new OutsideNumber(
            least.Name, least.Value, found.Max(number => number.Value), least.Path,
            found.Select(number => number.Path).Distinct().Count() - 1);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<FoundNumber>> ByName(
        IEnumerable<FoundNumber> numbers) => numbers.GroupBy(number => number.Name)
            .ToImmutableSortedDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
