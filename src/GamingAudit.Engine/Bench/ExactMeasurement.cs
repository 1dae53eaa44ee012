using GamingAudit.Engine.Exact;

namespace GamingAudit.Engine.Bench;

/// <summary>What one exact solution took.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Horizon">Its steps.</param>
/// <param name="States">States reached.</param>
/// <param name="Transitions">Distinct (state, action, next state) triples.</param>
/// <param name="Timings">Seconds of wall clock by stage.</param>
/// <param name="StatesPerSecond">States times horizon, over the seconds of the sweep.</param>
/// <param name="TransitionsPerSecond">The same for transitions.</param>
/// <param name="PeakBytes">The most memory that this process ever had resident, runs before this one included.</param>
internal sealed record ExactMeasurement(
    string Target,
    int Horizon,
    int States,
    long Transitions,
    ExactTimings Timings,
    double StatesPerSecond,
    double TransitionsPerSecond,
    long PeakBytes);
