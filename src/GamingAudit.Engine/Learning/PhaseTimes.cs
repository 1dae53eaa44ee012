namespace GamingAudit.Engine.Learning;

/// <summary>
/// Where training spent its time: seconds of wall clock for a phase that all threads work on together; environment and
/// inference, which share the rollout, have the average over the threads.
/// </summary>
internal readonly record struct PhaseTimes(double Environment, double Inference, double Advantages, double Update);
