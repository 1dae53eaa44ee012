// references: none
using Studio.Agents;
using Unity.MLAgents;
using UnityEngine;

public class UnresolvedAfterEnd : StudioAgent
{
    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Checkpoint"))
        {
            AddReward(0.5f); // expect: GA3007
        }
        else if (other.CompareTag("OutOfTrack"))
        {
            EndEpisode();
            AddReward(-1f); // expect: GA2001
        }
    }
}
