using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HideAndSeekTimedOut : MonoBehaviour
{
    public int maxSteps = 2000;
    private SimpleMultiAgentGroup seekers = new SimpleMultiAgentGroup();
    private SimpleMultiAgentGroup hiders = new SimpleMultiAgentGroup();
    private int steps;

    private void FixedUpdate()
    {
        steps++;
        if (steps > maxSteps)
        {
            seekers.AddGroupReward(-1f);
            seekers.GroupEpisodeInterrupted();
            hiders.GroupEpisodeInterrupted();
            steps = 0;
        }
    }
}
