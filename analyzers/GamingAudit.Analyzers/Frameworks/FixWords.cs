using System.Collections.Immutable;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>What code fixes write in a framework's language.</summary>
/// <param name="Namespace">The namespace of the clock.</param>
/// <param name="Clock">The class that tells the time.</param>
/// <param name="FrameTime">Its member for the length of a frame.</param>
/// <param name="StepTime">Its member for the length of a physics step.</param>
/// <param name="Readings">Its members that a count of steps can stand for.</param>
/// <param name="StepCount">The member that counts the steps of an episode.</param>
/// <param name="ActionMethod">The method that gets the action.</param>
/// <param name="DelayedCall">The call that runs a method later by its name.</param>
/// <param name="Math">The class of functions of single-precision numbers.</param>
internal sealed record FixWords(
    string Namespace, string Clock, string FrameTime, string StepTime, ImmutableHashSet<string> Readings,
    string StepCount, string ActionMethod, string DelayedCall, string Math);
