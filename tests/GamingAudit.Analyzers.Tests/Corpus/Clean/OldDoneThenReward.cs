using MLAgents;
using UnityEngine;

public class OldDoneThenReward : Agent
{
    public Transform cup;

    public override void CollectObservations()
    {
        AddVectorObs(transform.position);
        AddVectorObs(cup.position);
    }

    public override void AgentAction(float[] vectorAction, string textAction)
    {
        transform.Translate(vectorAction[0], 0, vectorAction[1]);
        // The old Done only asks for the end: the reward still belongs to this episode.
        if (transform.position.y < -1f)
        {
            Done();
            AddReward(-1f);
        }
    }

    public override void AgentReset() => transform.position = Vector3.zero;
}
