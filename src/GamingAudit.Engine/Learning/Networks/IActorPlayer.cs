namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Runs an actor on one observation after another.</summary>
internal unsafe interface IActorPlayer
{
    /// <summary>An episode begins: what is remembered of another one is void.</summary>
    void Begin();

    /// <summary>The actor's outputs for a scaled observation; they hold until the next call.</summary>
    float* Outputs(float* observation);
}
