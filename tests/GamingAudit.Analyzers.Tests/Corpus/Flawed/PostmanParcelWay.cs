using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PostmanParcelWay : Agent
{
    public Transform depot;
    public Transform letterbox;
    private bool carrying;
    private float wayToBox;

    public override void OnEpisodeBegin()
    {
        carrying = false;
        transform.localPosition = depot.localPosition + Vector3.right * Random.Range(2f, 6f);
        wayToBox = Vector3.Distance(transform.localPosition, letterbox.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.01f);
        if (carrying)
        {
            float way = Vector3.Distance(transform.localPosition, letterbox.localPosition);
            AddReward(wayToBox - way); // expect: GA3020
            wayToBox = way;
            if (way < 1f)
            {
                AddReward(10f);
                EndEpisode();
            }
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform != depot || carrying) return;
        carrying = true;
        AddReward(1f);
    }
}
