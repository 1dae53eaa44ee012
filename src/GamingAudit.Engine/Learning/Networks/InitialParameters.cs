using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>The numbers that training starts from, the same for every backend.</summary>
internal static unsafe class InitialParameters
{
    /// <param name="layout">Where the numbers lie.</param>
    /// <param name="head">The action head, which has its own to begin with.</param>
    /// <param name="seed">Decides them.</param>
    /// <param name="parameters">Receives them; zero before, and zero after where there is only padding.</param>
    public static void Write(ParameterLayout layout, ActionHead head, ulong seed, float* parameters)
    {
        var chance = new SamplingChance(seed, RandomStream.InitialParameters);
        OrthogonalInitialization.Fill(layout.Actor, parameters, 0.01, chance);
        OrthogonalInitialization.Fill(layout.Critic, parameters + layout.CriticOffset, 1, chance);
        for (int i = 0; i < head.InitialParameters.Count; i++)
            parameters[layout.HeadOffset + i] = head.InitialParameters[i];
    }
}
