// references: none
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using MyStudio.Core;
using UnityEngine;

public class NoReferencesAtAll : StudioAgent
{
    [Inject] private IScoreBoard board;
    public StudioTarget target;

    protected override void HandleStep(StudioActions actions)
    {
        var moved = actions.Apply(transform);
        AddReward(-0.0005f);
        if (!moved) return;
        if (target.Contains(transform.position))
        {
            board.Add(1);
            AddReward(1f);
            EndEpisode();
        }
    }
}
