using Unity.MLAgents;
using UnityEngine;

public class PaysPerFrame : Agent
{
    public float timePenalty = -0.001f;

    private void Update()
    {
        AddReward(timePenalty); // expect: GA2005
        if (transform.position.y < -10f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("trophy")) return;
        AddReward(1f);
        EndEpisode();
    }
}
