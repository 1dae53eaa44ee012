using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RaccoonLives : Agent
{
    private int falls;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Bin"))
        {
            AddReward(1f);
            EndEpisode();
        }
        else if (other.CompareTag("Puddle"))
        {
            falls++;
            if (falls >= 3) Lose();
        }
    }

    private void Lose()
    {
        AddReward(-1f); // expect: GA4005
        falls = 0;
        EndEpisode();
    }
}
