using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HitRatio : Agent
{
    private int hits, shots;

    public override void OnEpisodeBegin()
    {
        hits = 0;
        shots = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1)
        {
            shots++;
            if (Physics.Raycast(transform.position, transform.forward, 30f)) hits++;
        }
        if (shots > 0)
        {
            AddReward((float)hits / shots); // expect: GA3012
        }
    }
}
