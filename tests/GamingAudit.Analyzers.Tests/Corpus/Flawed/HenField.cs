using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HenField : Agent // Things of the engine are made and left.
{
    [SerializeField] private GameObject corn;
    private List<GameObject> grains = new List<GameObject>();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.up;
        grains = new List<GameObject>(); // expect: GA4005
        Sow();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
        if (grains.Count == 0 || transform.localPosition.y < 0f)
        {
            AddReward(-0.5f);
            EndEpisode();
        }
    }

    private void Sow()
    {
        for (int i = 0; i < 5; i++)
            grains.Add(Instantiate(corn, new Vector3(Random.Range(-5f, 5f), 0f, i), Quaternion.identity));
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Corn")) return;
        grains.Remove(other.gameObject);
        Destroy(other.gameObject);
        AddReward(1f);
    }
}
