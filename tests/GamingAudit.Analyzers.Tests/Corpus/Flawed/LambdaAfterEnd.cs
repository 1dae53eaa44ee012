using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;
using UnityEngine.Events;

public class LambdaAfterEnd : Agent
{
    public UnityEvent onCaught;

    public override void Initialize()
    {
        onCaught.AddListener(() =>
        {
            EndEpisode();
            AddReward(-1f); // expect: GA2001
        });
    }
}
