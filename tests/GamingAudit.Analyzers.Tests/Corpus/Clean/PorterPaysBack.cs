using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PorterPaysBack : Agent
{
    public Transform trunk;
    private bool loaded;

    public override void OnEpisodeBegin() => loaded = false;

    public override void OnActionReceived(ActionBuffers actions)
    {
        int hands = actions.DiscreteActions[0];
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        if (hands == 1 && !loaded && Vector3.Distance(transform.position, trunk.position) < 1f)
        {
            loaded = true;
            trunk.SetParent(transform);
            AddReward(0.3f);
        }
        else if (hands == 2 && loaded)
        {
            loaded = false;
            trunk.SetParent(null);
            AddReward(-0.3f);
        }
        if (loaded && transform.localPosition.x > 10f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
