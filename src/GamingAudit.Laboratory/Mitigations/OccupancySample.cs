using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>What a reference policy was seen doing.</summary>
/// <param name="Steps">What was seen at a step, what was then done, and its discount.</param>
/// <param name="Alive">The share of the discounted time of an episode before its end.</param>
internal sealed record OccupancySample(
    IReadOnlyList<(float[] Observation, int Action, double Discount)> Steps, double Alive)
{
    /// <summary>What 1 a step adds up to in so many steps.</summary>
    public static double Duration(double discount, int steps) =>
        discount == 1 ? steps : (1 - Math.Pow(discount, steps)) / (1 - discount);

    /// <summary>Whole episodes of a target's reference, until there are so many steps.</summary>
    public static OccupancySample Draw<TState, TAction>(
        MitigationSetting<TState, TAction> setting, int steps, ulong seed) where TState : notnull
    {
        TabularModel model = setting.Table.Model;
        (int Action, float[] Observation)[] looks = setting.Index.Looks(setting.Target.Environment);
        var chance = new SamplingChance(seed);
        var seen = new List<(float[], int, double)>();
        double weight = 0;
        int episodes = 0;
        for (; seen.Count < steps; episodes++)
        {
            foreach ((int row, double discount) in model.Trajectories.Draw(setting.Table.Reference, chance))
            {
                seen.Add((looks[row].Observation, looks[row].Action, discount));
                weight += discount;
            }
            // A target all of whose episodes are over at once.
            if (episodes > steps && seen.Count == 0) break;
        }
        return new OccupancySample(seen, weight / (episodes * model.Duration));
    }
}
