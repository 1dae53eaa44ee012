using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LemurDropsFruit : Agent
{
    public Transform fruit;
    public Transform nest;
    private bool carrying;

    public override void OnEpisodeBegin()
    {
        carrying = false;
        transform.localPosition = Vector3.zero;
        fruit.localPosition = new Vector3(3f, 0f, 3f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
        if (actions.DiscreteActions[0] == 1 && !carrying && Vector3.Distance(transform.position, fruit.position) < 1f)
        {
            carrying = true;
            AddReward(0.3f); // expect: GA3007
        }
        else if (actions.DiscreteActions[0] == 2 && carrying)
        {
            carrying = false;
            fruit.position = transform.position;
            if (Vector3.Distance(transform.position, nest.position) < 1f)
            {
                AddReward(1f);
                EndEpisode();
            }
        }
    }
}
