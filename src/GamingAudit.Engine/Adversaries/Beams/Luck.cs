using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Beams;

/// <summary>Where chance has a part, by an episode of random actions.</summary>
/// <param name="InStart">Whether it draws how an episode begins.</param>
/// <param name="InSteps">Whether it draws what a step leads to.</param>
internal readonly record struct Luck(bool InStart, bool InSteps)
{
    /// <summary>Plays the episode, up to the first step that chance has a part in.</summary>
    public static Luck Of<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
    {
        var episode = new StreamedEpisode<TState, TAction>(dynamics, RandomStream.BeamLuck);
        Policy<TState, TAction> random = new RandomActions<TState, TAction>(dynamics).Policy;
        episode.Begin(0);
        bool inStart = episode.Draws.Count > 0;
        while (!episode.IsOver)
        {
            episode.Step(random);
            if (episode.Draws.Count > 0) return new Luck(inStart, InSteps: true);
        }
        return new Luck(inStart, InSteps: false);
    }
}
