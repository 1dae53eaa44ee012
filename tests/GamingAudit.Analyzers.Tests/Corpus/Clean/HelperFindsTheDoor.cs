using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class Mouse : Agent
{
    public Transform[] holes;

    public override void Initialize() { MaxStep = 2500; }

    public override void OnEpisodeBegin() { transform.position = Vector3.zero; }

    public override void OnActionReceived(ActionBuffers actions)
    {
        AddReward(-0.0001f);
        Escape(1.5f);
    }

    private void Escape(float reach)
    {
        foreach (Transform hole in holes)
        {
            if (Vector3.Distance(hole.position, transform.position) < reach)
            {
                AddReward(1f);
                EndEpisode();
                break;
            }
        }
    }
}
