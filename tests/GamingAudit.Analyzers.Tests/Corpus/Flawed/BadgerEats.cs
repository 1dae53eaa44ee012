using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BadgerEats : Agent
{
    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        AddReward(-0.001f);
    }

    public void EatRoot()
    {
        AddReward(0.4f); // expect: GA1006
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Sett"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}

public class BadgerEatsDen : MonoBehaviour
{
    public BadgerEats badger;

    private void Start() => badger.transform.localPosition = transform.localPosition;
}
