namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>
/// Who acted in a rollout, where several agents act in turn in each lane, and what each of them was paid.
/// </summary>
internal sealed class AgentTurns(int lanes, int steps)
{
    private readonly int[] agents = new int[lanes * (steps + 1)];
    private readonly AgentReward[]?[] pays = new AgentReward[]?[lanes * steps];
    private readonly bool[] brokenOff = new bool[lanes * steps];

    /// <summary>Who acts at an entry.</summary>
    public ref int Agent(int entry) => ref agents[entry];

    /// <summary>What was paid after the action of an entry, in the order in which it came.</summary>
    public ReadOnlySpan<AgentReward> Pays(int entry) => pays[entry];

    /// <summary>Whether the lane's episode ended there although there were actions left.</summary>
    public bool IsBrokenOff(int entry) => brokenOff[entry];

    /// <summary>Writes a step down.</summary>
    public void Write(int entry, in LaneStep step) => (pays[entry], brokenOff[entry]) = (step.Pays, step.IsBrokenOff);

    /// <summary>Makes what the rollout was cut at the start of the next one.</summary>
    public void CarryOver() => agents.AsSpan(lanes * steps).CopyTo(agents);
}
